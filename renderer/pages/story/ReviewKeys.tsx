import { useCommand } from "../../state/commands.ts";
import { useReviewing } from "./reviewing.tsx";

/** F9 and Shift+F9 go from one suggestion or open comment to the next, wherever the caret is; one key decides about it. Draws nothing. */
export function ReviewKeys() {
  const { marks, comments, suggestions, at, show, decide, settle, startComment } = useReviewing();
  const isOpen = (id: string): boolean => comments.some((one) => one.id === id && !one.resolved);
  const places = marks.filter(({ kind, id }) => kind === "suggestion" || isOpen(id));
  const known = places.findIndex(({ id }) => id === at);
  const step = (by: 1 | -1) => (): void => {
    const from = known < 0 && by === -1 ? 0 : known;
    const next = places.at((from + by + places.length) % places.length);
    if (next) show(next.id);
  };
  const current = suggestions.find(({ id }) => id === at);
  const decideAndGoOn = (decision: "accept" | "reject") => (): void => {
    if (!current) return;
    const next = places[known + 1] ?? places[known - 1];
    decide(decision, current.id);
    if (next) show(next.id);
  };
  const hasSome = suggestions.length > 0;
  useCommand("comment.add", startComment);
  useCommand("review.next", step(1), places.length > 0);
  useCommand("review.previous", step(-1), places.length > 0);
  useCommand("suggest.accept", decideAndGoOn("accept"), current !== undefined);
  useCommand("suggest.reject", decideAndGoOn("reject"), current !== undefined);
  useCommand("suggest.acceptAll", () => decide("accept"), hasSome);
  useCommand("suggest.rejectAll", () => decide("reject"), hasSome);
  useCommand("comment.resolve", () => at !== undefined && settle(at), at !== undefined && isOpen(at));
  return null;
}
