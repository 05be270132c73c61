import { LexicalComposer } from "@lexical/react/LexicalComposer";
import { ContentEditable } from "@lexical/react/LexicalContentEditable";
import { LexicalErrorBoundary } from "@lexical/react/LexicalErrorBoundary";
import { LinkPlugin } from "@lexical/react/LexicalLinkPlugin";
import { ListPlugin } from "@lexical/react/LexicalListPlugin";
import { RichTextPlugin } from "@lexical/react/LexicalRichTextPlugin";
import { TablePlugin } from "@lexical/react/LexicalTablePlugin";
import type { LexicalEditor } from "lexical";
import type { ReactNode } from "react";
import { BODY_VERSION, type Body } from "#shared/document/body.ts";
import type { EmbedParts } from "#shared/document/embed.ts";
import type { FigureParts } from "#shared/document/nodes/figureNode.ts";
import { NODE_CLASSES } from "#shared/document/nodes/index.ts";
import { editorJson } from "#shared/document/nodes/loadBody.ts";
import type { AddressedParagraph } from "#shared/document/paragraphs.ts";
import { safeUrl } from "#shared/document/safeUrl.ts";
import { useT } from "../strings/strings.ts";
import { BlockHandle } from "./BlockHandle.tsx";
import styles from "./BodyEditor.module.css";
import { EditEmbed } from "./EditEmbed.tsx";
import { EditFigure } from "./EditFigure.tsx";
import { EditNote } from "./EditNote.tsx";
import { EditorBehaviour } from "./EditorBehaviour.tsx";
import { BlockMenu } from "./menus/BlockMenu.tsx";
import { TickerMenu, type TickerMenuProps } from "./menus/TickerMenu.tsx";
import type { AfterBlock } from "./paragraphEnd.ts";
import { ShownBlanks } from "./ShownBlanks.tsx";
import { EDITOR_THEME } from "./theme.ts";

export type BodyEditorProps = {
  /** What the editor starts with; a later one is ignored. */
  readonly body: Body;
  readonly label: string;
  readonly placeholder: string;
  /** BCP 47, for hyphenation, spelling and screen readers. */
  readonly language: string;
  /** Told on every change of the text; must be cheap. */
  onChange(): void;
  /** Given once, when the editor is ready. */
  onReady(editor: LexicalEditor): void;
  /** Told when a paste was refused, because it is more than a story can be. */
  onTooLong(): void;
  /** Told when the caret comes into another block, by the block's place and id. */
  onCaret(place: number, paragraphId: string): void;
  /** Told when blocks came, went or moved. */
  onBlocks(before: readonly AddressedParagraph[], after: readonly AddressedParagraph[]): void;
  /** Asked where Enter at the end of a block leads; undefined: to a new paragraph, as always. */
  onParagraphEnd(paragraphId: string): AfterBlock | undefined;
  /** Whether a typed code is one the directory knows exactly; then it becomes a chip. */
  knowsRic(ric: string): Promise<boolean>;
} & TickerMenuProps;

const figureView = (key: string, parts: FigureParts): ReactNode => <EditFigure nodeKey={key} parts={parts} />;

const embedView = (key: string, parts: EmbedParts): ReactNode => <EditEmbed nodeKey={key} parts={parts} />;

const noteView = (key: string, text: string): ReactNode => <EditNote nodeKey={key} text={text} />;

/** The body where it is written. React draws it once; keys go to Lexical and nowhere else. */
export function BodyEditor(props: BodyEditorProps) {
  const { body, label, placeholder, language, findInstruments, onTagged, ...behaviour } = props;
  const t = useT();
  return (
    <LexicalComposer
      initialConfig={{
        namespace: "depeche",
        nodes: [...NODE_CLASSES],
        theme: { ...EDITOR_THEME, figureView, embedView, noteView, factboxTitleHint: t("factbox.title") },
        editable: body.version <= BODY_VERSION, // what a later version wrote can be read here, not rewritten
        editorState: JSON.stringify(editorJson(body)),
        onError: (error) => {
          throw error;
        },
      }}
    >
      <div className={styles.wrap}>
        <RichTextPlugin
          contentEditable={
            <ContentEditable
              className={styles.text ?? ""}
              aria-label={label}
              aria-placeholder={placeholder}
              placeholder={
                <p className={styles.placeholder} data-placeholder>
                  {placeholder}
                </p>
              }
              lang={language}
              spellCheck={false} // the desk underlines by itself
            />
          }
          ErrorBoundary={LexicalErrorBoundary}
        />
        <BlockHandle />
      </div>
      <ListPlugin />
      <TablePlugin hasCellMerge={false} hasCellBackgroundColor={false} />
      <LinkPlugin validateUrl={(url) => safeUrl(url) !== undefined} attributes={{ rel: "noopener" }} />
      <EditorBehaviour {...behaviour} />
      <TickerMenu findInstruments={findInstruments} onTagged={onTagged} />
      <BlockMenu />
      <ShownBlanks />
    </LexicalComposer>
  );
}
