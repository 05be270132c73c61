import { useRef, useState } from "react";
import type { MachineAnswer } from "#shared/contract/machine.ts";
import { AppError } from "#shared/domain/errors.ts";
import { newId } from "#shared/domain/ids.ts";
import { useCall } from "./core.tsx";
import { useStoryId } from "./openStory.tsx";
import { useTellTrouble } from "./trouble.ts";

export type Machine = {
  /** For the block asked about. */
  readonly answer: MachineAnswer | undefined;
  readonly isWaiting: boolean;
  ask(): void;
  cancel(): void;
};

/** A machine's translations of the source's blocks, kept while the story is open; one request at a time. */
export function useMachine(block: number): Machine {
  const call = useCall();
  const tell = useTellTrouble();
  const storyId = useStoryId();
  const [answers, setAnswers] = useState<ReadonlyMap<number, MachineAnswer>>(new Map());
  const [waiting, setWaiting] = useState(false);
  const ticket = useRef("");
  return {
    answer: answers.get(block),
    isWaiting: waiting,
    ask: () => {
      ticket.current = newId();
      setWaiting(true);
      call("machine.translate", { storyId, blocks: [block], ticket: ticket.current })
        .then((answer) => setAnswers((known) => new Map(known).set(block, answer)))
        .catch((error: unknown) => {
          if (!(error instanceof AppError && error.code === "machine.cancelled")) tell(error);
        })
        .finally(() => setWaiting(false));
    },
    cancel: () => void call("machine.cancel", { ticket: ticket.current }).catch(tell),
  };
}
