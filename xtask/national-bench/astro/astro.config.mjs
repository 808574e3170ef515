import { defineConfig } from 'astro/config';

export default defineConfig({ outDir: process.env.OUT, compressHTML: false });
