import { isFilm } from "#shared/media/isFilm.ts";
import { useMediaUrl } from "../state/media.ts";
import styles from "./printedPage.module.css";

export type FigureParts = {
  readonly mediaId: string;
  readonly mediaType: string;
  readonly caption: string;
  readonly credit: string;
  readonly alt: string;
};

/** A picture with its caption and its credit, as printed. */
export function FigureView({ figure }: { readonly figure: FigureParts }) {
  const url = useMediaUrl(figure.mediaId);
  return (
    <figure className={styles.figure}>
      <Shown url={url} type={figure.mediaType} alt={figure.alt} />
      <figcaption>
        {figure.caption} {figure.credit !== "" && <small>{figure.credit}</small>}
      </figcaption>
    </figure>
  );
}

type ShownProps = { readonly url: string | undefined; readonly type: string; readonly alt: string };

/** A picture, or a film that plays when somebody asks for it; nothing until it is there. */
export function Shown({ url, type, alt }: ShownProps) {
  if (url === undefined) return null;
  // biome-ignore lint/a11y/useMediaCaption: agencies' clips come without subtitles; their words stand below
  return isFilm(type) ? <video src={url} controls preload="metadata" aria-label={alt} /> : <img src={url} alt={alt} />;
}
