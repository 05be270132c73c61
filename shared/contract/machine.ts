import { z } from "zod";
import { StoryId } from "#shared/domain/ids.ts";
import { command, query } from "./defineContract.ts";

export const MachineKind = z.enum(["deepl", "libretranslate", "openai"]);
export type MachineKind = z.infer<typeof MachineKind>;

/** A translation service. Its key is kept by the host; text goes to it only while it is on. */
export const MachineSource = z.object({
  kind: MachineKind,
  name: z.string().trim().min(1).max(80),
  /** Without the path of the call: "https://api.deepl.com", "http://127.0.0.1:5000". */
  url: z
    .string()
    .trim()
    .max(1000)
    .regex(/^(?:https:\/\/|http:\/\/(?:127\.0\.0\.1|localhost)(?=[:/]|$))[^\s?#]*$/)
    .transform((url) => url.replace(/\/+$/, "")),
  /** For services that have several. */
  model: z.string().trim().max(120).default(""),
  /** Price of a million units (signs, or tokens of a chat service), a decimal; "" where the desk pays nothing by use. */
  price: z
    .string()
    .trim()
    .regex(/^(?:\d{1,7}(?:\.\d{1,4})?)?$/)
    .default(""),
  currency: z
    .string()
    .trim()
    .regex(/^(?:[A-Z]{3})?$/)
    .default(""),
  isOn: z.boolean().default(false),
});
export type MachineSource = z.infer<typeof MachineSource>;

/** Signs of text, or tokens of a chat model. */
export const MachineUnit = z.enum(["signs", "tokens"]);
export type MachineUnit = z.infer<typeof MachineUnit>;

export const MachineAnswer = z.object({
  texts: z.array(z.string()),
  units: z.int(),
  unit: MachineUnit,
  /** What it cost by the desk's price, as a decimal with four places. */
  cost: z.string().optional(),
  currency: z.string(),
  source: z.string(),
});
export type MachineAnswer = z.infer<typeof MachineAnswer>;

/** Names one request, so that it can be broken off. */
const ticket = z.string().min(1).max(64);

export const machineContract = {
  "machine.source": query(z.object({}), z.object({ source: MachineSource.optional(), hasKey: z.boolean() })),
  /** Without a source the service is forgotten; without a key the one that is kept stays. */
  "machine.saveSource": command(
    z.object({ source: MachineSource.optional(), key: z.string().max(1000).optional() }),
    z.object({}),
  ),
  /**
   * Translates blocks of a translation's source, named by their place (-1 is the headline); the core takes the text, so
   * that nothing else can be sent. Refused while the service is off and for anything under an embargo.
   */
  "machine.translate": command(
    z.object({ storyId: StoryId, blocks: z.array(z.int().min(-1)).min(1).max(50), ticket }),
    MachineAnswer,
  ),
  "machine.cancel": command(z.object({ ticket }), z.object({ cancelled: z.boolean() })),
};
