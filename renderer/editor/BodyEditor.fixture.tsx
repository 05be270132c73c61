import type { LexicalEditor } from "lexical";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import type { Body } from "#shared/document/body.ts";
import { emptyBody } from "#shared/document/makeBody.ts";
import { readBody } from "#shared/document/nodes/readBody.ts";
import { paragraphsOf } from "#shared/document/paragraphs.ts";
import type { HouseProfile } from "#shared/profiles/houseProfile.ts";
import { BodyEditor } from "./BodyEditor.tsx";
import { HouseTyping } from "./houseTyping.ts";
import { Suggesting, type SuggestingMode } from "./suggesting/author.ts";

const COUNTS_AT_ONCE: SuggestingMode = { author: () => undefined, onRefused: () => {} };

/** The editor alone, in a real browser. `changes` counts what would be saved. */
export async function write(start: Body = emptyBody(), house?: HouseProfile, mode?: SuggestingMode) {
  const seen = { changes: 0, carets: [] as number[], tagged: [] as string[] };
  let editor: LexicalEditor | undefined;
  const profile = () => house;
  await render(
    <HouseTyping value={profile}>
      <Suggesting value={mode ?? COUNTS_AT_ONCE}>
        <BodyEditor
          body={start}
          label="Texte"
          placeholder="Écrivez"
          language="fr"
          onChange={() => {
            seen.changes += 1;
          }}
          onTooLong={() => {}}
          onReady={(ready) => {
            editor = ready;
          }}
          onCaret={(place) => seen.carets.push(place)}
          onBlocks={() => {}}
          onParagraphEnd={() => undefined}
          knowsRic={async (ric) => ric === "GOOGL.O"}
          findInstruments={async (text) =>
            "Alphabet A".toLowerCase().startsWith(text.toLowerCase()) ? [{ ric: "GOOGL.O", name: "Alphabet A" }] : []
          }
          onTagged={(ric) => seen.tagged.push(ric)}
        />
      </Suggesting>
    </HouseTyping>,
  );
  if (!editor) throw new Error("the editor is not ready");
  const ready = editor;
  const field = page.getByRole("textbox", { name: "Texte" });
  await userEvent.click(field);
  return {
    seen,
    field,
    editor: ready,
    read: (): Body => readBody(ready.getEditorState()),
    kinds: () => paragraphsOf(readBody(ready.getEditorState())).map(({ kind, text }) => [kind, text]),
  };
}

/** A paste as the browser hands it over, with what the clipboard holds in each form. */
export function paste(forms: Record<string, string>): void {
  const clipboardData = new DataTransfer();
  for (const [type, value] of Object.entries(forms)) clipboardData.setData(type, value);
  document.activeElement?.dispatchEvent(
    new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
  );
}
