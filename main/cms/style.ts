export { ARTICLE_STYLE as STYLE } from "#shared/document/articleStyle.ts";
