let wasm;
export default async function __wbg_init(instance) {
    wasm = instance.exports;
}
