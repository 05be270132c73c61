import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { ParseOption, XmlDocument, XmlLibError, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";

const DIR = join(import.meta.dirname, "schemas");
const jsonOf = (name: string): object => JSON.parse(readFileSync(join(DIR, name), "utf8")) as object;

type Trouble = (document: string) => string[];

function jsonSchema(ajv: Ajv | Ajv2020, name: string): Trouble {
  formats.default(ajv); // dates and addresses count too
  const validate = ajv.compile(jsonOf(name));
  return (document) => {
    validate(JSON.parse(document));
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}

/** The places of coordinates: the standard only points at the schema for them, which is none of ours to ship. */
const GEO = { $id: "https://geojson.org/schema/GeoJSON.json#" };

function xmlSchema(name: string): Trouble {
  xmlRegisterFsInputProviders();
  const url = join(DIR, name);
  const schema = XmlDocument.fromBuffer(readFileSync(url), { url, option: ParseOption.XML_PARSE_NONET });
  const validator = XsdValidator.fromDoc(schema);
  return (document) => {
    try {
      const parsed = XmlDocument.fromString(document, { option: ParseOption.XML_PARSE_NONET });
      try {
        validator.validate(parsed);
        return [];
      } finally {
        parsed.dispose();
      }
    } catch (error) {
      if (error instanceof XmlLibError) return [error.message];
      throw error;
    }
  };
}

/** What the standard's own schema has against a document, by the format's id. */
export const SCHEMAS: Readonly<Record<string, Trouble>> = {
  ninjs: jsonSchema(new Ajv2020({ strict: false, schemas: [GEO] }), "ninjs-schema_3.1.json"),
  "ninjs-1.6": jsonSchema(new Ajv({ strict: false }), "ninjs-schema_1.6.json"),
  "newsml-g2": xmlSchema("NewsML-G2_2.35-spec-All-Power.xsd"),
  nitf: xmlSchema("nitf-3-6.xsd"),
};
