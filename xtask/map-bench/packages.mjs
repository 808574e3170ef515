// Finds the bench's npm packages: in the folders named, else beside these files.
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** `named`: folders that hold a `node_modules`. */
export function packages(named) {
  const homes = [...named.map(folder => path.resolve(folder)), path.dirname(fileURLToPath(import.meta.url))];
  const load = name => {
    for (const home of homes) {
      try {
        return createRequire(path.join(home, 'package.json'))(name);
      } catch (error) {
        if (error.code !== 'MODULE_NOT_FOUND') throw error;
      }
    }
    throw new Error(`the npm package ${name} is not below ${homes.join(' or ')}; run npm ci there`);
  };
  return { load, folders: homes.map(home => path.join(home, 'node_modules')) };
}
