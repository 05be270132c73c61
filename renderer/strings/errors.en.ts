import type { errorsFr } from "./errors.fr.ts";

export const errorsEn: Record<keyof typeof errorsFr, string> = {
  "error.input.invalid": "This request is not valid. Nothing was changed. Correct the entry and try again.",
  "error.method.unknown":
    "This function does not exist in this version. Nothing was changed. Reload the page or update Depeche.",
  "error.internal":
    "Something went wrong inside Depeche. Your text is kept. Try again; if it happens once more, restart.",
  "error.notFound": "This is no longer there. Everything else is intact. Go back to the list.",
  "error.store.full": "The disk cannot be written or is full. What was saved is intact. Free some space and try again.",
  "error.store.damaged":
    "Something stored cannot be read. The rest is intact and the backups are kept. Restart Depeche to repair it.",
  "error.store.newer": "This folder comes from a newer Depeche. Nothing was touched. Update Depeche.",
  "error.store.locked":
    "This folder is already open in another Depeche window. Nothing was touched. Close the other window and try again.",
  "error.story.stale": "The story changed in the meantime. Your text is kept as a copy. Compare the two versions.",
  "error.story.invalid":
    "The story holds something Depeche cannot save. The last saved version is intact. Undo the last change.",
  "error.wire.unreadable":
    "“{{name}}” could not be read. Nothing was added from it. Check the file or ask the agency for it again.",
  "error.wire.tooLarge": "“{{name}}” is too large for a wire story. Nothing was added from it. At most 20 MB a file.",
  "error.wire.tooDeep": "“{{name}}” is nested too deeply. Nothing was added from it. It is probably not a wire story.",
  "error.wire.tooSlow": "“{{name}}” took too long to read and was given up. Nothing was added from it. Check the file.",
  "error.wire.entity":
    "“{{name}}” holds forbidden XML entities, refused for safety. Nothing was added from it. Ask the agency for the file again.",
  "error.wire.notWire":
    "“{{name}}” is not a wire story. Nothing was added from it. Choose a NewsML-G2, NITF, ninjs, RSS or text file.",
  "error.wire.truncated":
    "“{{name}}” is cut short: its end is missing. Nothing was added from it. Ask the agency for the file again.",
  "error.memory.oneLanguage":
    "Both texts are in the same language. Nothing was learnt. Choose the original and its translation.",
  "error.memory.unreadable":
    "{{name}} could not be read to its end: {{reason}}. What was read before is kept. Check the file and import it again.",
  "error.media.invalid":
    "This picture or video cannot be read. The story is intact. Choose a JPEG, PNG, WebP, GIF, MP4 or WebM file.",
  "error.media.tooLarge": "This file is too large. The story is intact. Choose one of 20 MB at most.",
  "error.publish.blocked":
    "The story still has blocking findings. Nothing was sent. Correct them under Checks, then publish.",
  "error.publish.embargo": "The embargo stops the delivery. Nothing was sent. Check the time of the embargo.",
  "error.publish.noDestination":
    "There is no destination to publish to. The story is saved. Check the destinations in Settings.",
  "error.publish.sourceChanged":
    "The agency changed the source. Nothing has left. See the alert, then send again or cancel.",
  "error.publish.missed":
    "The hour went by while Depeche was not running. Nothing was sent. Send now, change the time, or cancel.",
  "error.cms.refused": "The CMS refused the story. Your text is intact. Read its reason, correct and try again.",
  "error.cms.unreachable":
    "The CMS does not answer. The story is safe and will leave exactly once. Depeche keeps trying by itself.",
  "error.cms.auth": "The CMS does not accept the key. Your text is intact. Check the destination in Settings.",
  "error.cms.conflict":
    "The story was changed at the CMS. Nothing was overwritten there. Compare the two versions, then decide.",
  "error.cms.dropped": "The story is published, but the site did not keep: {{parts}}.",
  "error.cms.altered":
    "The CMS took away some of the text: “{{lost}}”. The story is online. Look at it and correct it if needed.",
  "error.source.unreachable":
    "“{{name}}” does not answer ({{reason}}). Nothing is lost: Depeche tries again and catches up. Check the address or the network.",
  "error.source.auth": "“{{name}}” refuses the key. Nothing is lost. Correct the key in the settings.",
  "error.source.moved":
    "“{{name}}” points elsewhere ({{reason}}). Nothing was sent there. If that address is right, put it into the settings.",
  "error.quotes.unreachable":
    "{{name}} does not answer. The prices that are known are kept. Try again later or type the price.",
  "error.quotes.auth": "{{name}} refuses the key. The prices that are known are kept. Correct the key in the settings.",
  "error.quotes.unreadable":
    "{{name}} has no price for {{ric}} that can be read. Nothing was made up. Type it or check the settings.",
  "error.machine.off": "Machine translation is switched off. No text was sent. It is switched on in the settings.",
  "error.machine.embargo":
    "Text under an embargo does not go to a machine. Nothing was sent. Wait until it is lifted, or translate by hand.",
  "error.machine.unreachable": "{{name}} does not answer. Your text has not changed. Try again or translate by hand.",
  "error.machine.auth": "{{name}} refuses the key. Your text has not changed. Correct the key in the settings.",
  "error.machine.quota":
    "{{name}} takes no more text for now. Your text has not changed. Try again later or look at the account.",
  "error.machine.unreadable":
    "{{name}} gave no translation that can be read. Your text has not changed. Try again or look at the settings.",
  "error.machine.cancelled": "The translation was broken off. Your text has not changed.",
  "error.host.cannot": "This environment cannot do that. Nothing was changed. Try it in the desktop application.",
  "error.core.gone":
    "The core of Depeche does not answer, it is starting again. Your text is kept. This goes on by itself in a few seconds.",
};
