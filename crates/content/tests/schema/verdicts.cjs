// What ajv says of documents by the schema of the content: for each nothing, or the first fault.
const path = require("node:path");
const Ajv = require(path.join(process.argv[2], "dist/2020")).default;

let input = "";
process.stdin.setEncoding("utf8");
process.stdin.on("data", (part) => (input += part));
process.stdin.on("end", () => {
  const { schemas, documents } = JSON.parse(input);
  // Not strict: what is said in a second language, and how wide numbers are in Rust, are words that no standard knows.
  const ajv = new Ajv({ strict: false, validateFormats: false });
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(schema, name);
  const verdicts = documents.map(([schema, value]) => {
    const validate = ajv.getSchema(schema);
    if (validate === undefined) throw new Error(`no schema ${schema}`);
    if (validate(value)) return null;
    const [fault] = validate.errors;
    return `${fault.instancePath} ${fault.message}`;
  });
  console.log(JSON.stringify(verdicts));
});
