import { useMediaUrl } from "../state/media.ts";
import styles from "./printedPage.module.css";

export type FigureParts = {
  readonly mediaId: string;
  readonly caption: string;
  readonly credit: string;
  readonly alt: string;
};

/** A picture with its caption and its credit, as printed. */
export function FigureView({ figure }: { readonly figure: FigureParts }) {
  const url = useMediaUrl(figure.mediaId);
  return (
    <figure className={styles.figure}>
      {url !== undefined && <img src={url} alt={figure.alt} />}
      <figcaption>
        {figure.caption} {figure.credit !== "" && <small>{figure.credit}</small>}
      </figcaption>
    </figure>
  );
}
