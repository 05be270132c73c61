import { MessageSquarePlus, PencilLine } from "lucide-react";
import { runCommand } from "../../state/commands.ts";
import { useShownShortcut } from "../../state/keymap.ts";
import { useStoryId } from "../../state/openStory.tsx";
import { useReviewing } from "../../state/reviewing.ts";
import { useCommandTitle } from "../../strings/strings.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import styles from "../StoryPage.module.css";

/** To say something about the text, or to propose another one. */
export function ReviewTools() {
  const title = useCommandTitle();
  const id = useStoryId();
  const isOn = useReviewing(({ suggesting }) => suggesting.includes(id));
  const keys = { comment: useShownShortcut("comment.add"), suggest: useShownShortcut("suggest.toggle") };
  return (
    <span className={styles.reviewTools}>
      <IconButton
        label={title("comment.add")}
        shortcut={keys.comment}
        preventFocusOnPress
        onPress={() => runCommand("comment.add")}
      >
        <MessageSquarePlus size={15} aria-hidden="true" />
      </IconButton>
      <IconButton
        label={title("suggest.toggle")}
        shortcut={keys.suggest}
        aria-pressed={isOn}
        preventFocusOnPress
        onPress={() => runCommand("suggest.toggle")}
      >
        <PencilLine size={15} aria-hidden="true" />
      </IconButton>
    </span>
  );
}
