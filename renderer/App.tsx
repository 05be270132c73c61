import { useEffect } from "react";
import { WithRail } from "./desk/WithRail.tsx";
import { Frame } from "./frame/Frame.tsx";
import { SideBySide } from "./frame/SideBySide.tsx";
import { DeskPage } from "./pages/DeskPage.tsx";
import { OutboxPage } from "./pages/OutboxPage.tsx";
import { SettingsPage } from "./pages/SettingsPage.tsx";
import { StoryPage } from "./pages/StoryPage.tsx";
import { WelcomePage } from "./pages/WelcomePage.tsx";
import { useCall, useConnection } from "./state/core.tsx";
import { useKeymap } from "./state/keymap.ts";
import { useNavigation } from "./state/navigation.ts";
import { isStoryOpen } from "./state/openStory.tsx";
import { useCoreQuery } from "./state/queries.ts";
import { useTheme } from "./state/theme.ts";
import { useTellTrouble } from "./state/trouble.ts";
import { replayAllUnsaved } from "./state/unsavedText.ts";
import { speak, useT } from "./strings/strings.ts";
import { EmptyState } from "./ui/EmptyState.tsx";
import { ErrorNote } from "./ui/ErrorNote.tsx";
import { Toasts } from "./ui/toasts.tsx";

/** The whole screen: who is here, where she is, and what is shown there. */
export function App() {
  const { data: settings, error } = useCoreQuery("settings.read", {});
  const dark = useTheme(settings?.theme ?? "system");
  const t = useT();
  useEffect(() => {
    if (!settings) return;
    speak(settings.interfaceLanguage);
    useKeymap.setState({ own: settings.shortcuts });
  }, [settings]);
  useReplay(settings !== undefined);
  useLineIsBack();
  if (error && !settings) return <ErrorNote error={error} />;
  if (!settings) return <EmptyState title={t("common.loading")} />;
  return (
    <>
      {settings.name === "" ? (
        <WelcomePage settings={settings} />
      ) : (
        <Frame>
          <Page />
        </Frame>
      )}
      <Toasts dark={dark} label={t("common.messages")} />
    </>
  );
}

/** Sends what earlier pages could not save: once at the start, and whenever the line is back. */
function useReplay(isReady: boolean): void {
  const call = useCall();
  const tell = useTellTrouble();
  const connection = useConnection();
  useEffect(() => {
    if (isReady && connection === "online") replayAllUnsaved(call, isStoryOpen).catch(tell);
  }, [isReady, connection, call, tell]);
}

/** Tells the outbox when the machine is on the network again, so that nothing has to ask the internet. */
function useLineIsBack(): void {
  const call = useCall();
  const tell = useTellTrouble();
  useEffect(() => {
    const back = (): void => void call("publishing.lineIsBack", {}).catch(tell);
    addEventListener("online", back);
    return () => removeEventListener("online", back);
  }, [call, tell]);
}

function Page() {
  const place = useNavigation((state) => state.place);
  switch (place.page) {
    case "desk":
      return <DeskPage basket={place.basket} />;
    case "story":
      return place.beside === undefined ? (
        <StoryPage storyId={place.storyId} />
      ) : (
        <SideBySide
          first={<StoryPage storyId={place.storyId} />}
          second={<StoryPage key={place.beside} storyId={place.beside} isBeside />}
        />
      );
    case "outbox":
      return (
        <WithRail at={place}>
          <OutboxPage />
        </WithRail>
      );
    case "settings":
      return (
        <WithRail at={place}>
          <SettingsPage />
        </WithRail>
      );
  }
}
