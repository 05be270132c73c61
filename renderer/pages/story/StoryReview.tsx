import { CommentList } from "../../fields/review/CommentList.tsx";
import { SuggestionList } from "../../fields/review/SuggestionList.tsx";
import { useReviewing } from "./reviewing.tsx";

/** What waits for a decision or an answer; nothing where nobody suggested or said anything. */
export function StoryReview() {
  const { suggestions, marks, comments, at, quote, show, decide, sendComment, cancelComment } = useReviewing();
  const placed = marks.flatMap(({ kind, id }) => (kind === "comment" ? [id] : []));
  return (
    <>
      {suggestions.length > 0 && <SuggestionList suggestions={suggestions} at={at} onShow={show} onDecide={decide} />}
      {(comments.length > 0 || quote !== undefined) && (
        <CommentList
          comments={comments}
          placed={placed}
          at={at}
          quote={quote}
          onShow={show}
          onSend={sendComment}
          onCancel={cancelComment}
        />
      )}
    </>
  );
}
