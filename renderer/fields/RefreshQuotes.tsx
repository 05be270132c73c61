import { RefreshCw } from "lucide-react";
import type { AssociatedValue } from "#shared/domain/instrument.ts";
import { useDraft } from "../state/openStory.tsx";
import { useCoreCommand, useCoreQuery } from "../state/queries.ts";
import { useTellTrouble } from "../state/trouble.ts";
import { useErrorSentence } from "../strings/errorSentence.ts";
import { useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import { sayDone, sayTrouble } from "../ui/toasts.tsx";

/** Takes the newest prices for the story's values; what has none keeps what it had. Nothing without a service. */
export function RefreshQuotes({ values }: { readonly values: readonly AssociatedValue[] }) {
  const t = useT();
  const draft = useDraft();
  const tell = useTellTrouble();
  const sentenceOf = useErrorSentence();
  const { data } = useCoreQuery("quotes.source", {});
  const refresh = useCoreCommand("quotes.refresh");
  if (!data?.source || values.length === 0) return null;
  const run = (): void =>
    refresh.mutate(
      { rics: values.map(({ ric }) => ric) },
      {
        onSuccess: (answers) => {
          const quotes = new Map(
            answers.map(({ ric, quote, history, error }) => [ric, error ? undefined : { quote, history }]),
          );
          draft.change({
            values: draft.fields().values.map((value) => {
              const { quote, history } = quotes.get(value.ric) ?? {};
              return quote ? { ...value, quote, ...(history ? { history } : {}) } : value;
            }),
          });
          const [first] = answers.flatMap(({ error }) => error ?? []);
          if (first) sayTrouble(sentenceOf(first).sentence);
          else sayDone(t("values.refreshed"));
        },
        onError: tell,
      },
    );
  return (
    <Button onPress={run} isDisabled={refresh.isPending}>
      <RefreshCw size={13} aria-hidden="true" /> {t("values.refresh")}
    </Button>
  );
}
