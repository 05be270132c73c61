/** One thing the desk can do. Menus, shortcuts and the palette are all made from this table. */
export type CommandSpec = {
  readonly id: CommandId;
  readonly menu: "file" | "edit" | "story" | "go" | "view" | "help";
  readonly title: { readonly fr: string; readonly en: string };
  /** Keys joined by "+"; Mod is Ctrl on Windows and Linux, Cmd on macOS. */
  readonly shortcut?: string;
};

/** The menus in their order, and how they are called. */
export const MENU_TITLES: Readonly<Record<CommandSpec["menu"], CommandSpec["title"]>> = {
  file: { fr: "Fichier", en: "File" },
  edit: { fr: "Édition", en: "Edit" },
  story: { fr: "Article", en: "Story" },
  go: { fr: "Aller à", en: "Go to" },
  view: { fr: "Affichage", en: "View" },
  help: { fr: "Aide", en: "Help" },
};

export type CommandId = (typeof TABLE)[number]["id"];

const TABLE = [
  { id: "palette.open", menu: "go", shortcut: "Mod+K", title: { fr: "Tout chercher", en: "Search everything" } },
  { id: "story.new", menu: "file", shortcut: "Mod+Alt+N", title: { fr: "Nouvel article", en: "New story" } },
  {
    id: "wire.import",
    menu: "file",
    shortcut: "Mod+O",
    title: { fr: "Importer des dépêches…", en: "Import wire files…" },
  },
  {
    id: "wire.paste",
    menu: "file",
    shortcut: "Mod+Shift+V",
    title: { fr: "Coller une dépêche", en: "Paste a wire story" },
  },
  {
    id: "remote.pull",
    menu: "file",
    shortcut: "Mod+Shift+O",
    title: { fr: "Ouvrir un article d’un CMS…", en: "Open a story from a CMS…" },
  },
  { id: "wire.samples", menu: "file", title: { fr: "Charger le fil d’exemple", en: "Load the sample wire" } },
  { id: "wire.translate", menu: "story", shortcut: "T", title: { fr: "Traduire", en: "Translate" } },
  { id: "wire.take", menu: "story", shortcut: "P", title: { fr: "Prendre", en: "Take" } },
  { id: "wire.save", menu: "story", shortcut: "S", title: { fr: "Garder ou lâcher", en: "Keep or let go" } },
  { id: "item.spike", menu: "story", shortcut: "E", title: { fr: "Écarter ou reprendre", en: "Spike or restore" } },
  { id: "story.save", menu: "story", shortcut: "Mod+S", title: { fr: "Enregistrer maintenant", en: "Save now" } },
  {
    id: "story.checkpoint",
    menu: "story",
    shortcut: "Mod+Shift+S",
    title: { fr: "Nommer cette version…", en: "Name this version…" },
  },
  { id: "story.preview", menu: "story", shortcut: "Mod+Shift+P", title: { fr: "Aperçu", en: "Preview" } },
  { id: "story.publish", menu: "story", shortcut: "Mod+Enter", title: { fr: "Publier…", en: "Publish…" } },
  { id: "panel.checks", menu: "view", shortcut: "Alt+Shift+1", title: { fr: "Contrôles", en: "Checks" } },
  { id: "panel.credits", menu: "view", shortcut: "Alt+Shift+2", title: { fr: "Crédits", en: "Credits" } },
  { id: "panel.tickers", menu: "view", shortcut: "Alt+Shift+3", title: { fr: "Valeurs", en: "Tickers" } },
  { id: "panel.related", menu: "view", shortcut: "Alt+Shift+4", title: { fr: "Articles liés", en: "Related stories" } },
  { id: "panel.publish", menu: "view", shortcut: "Alt+Shift+5", title: { fr: "Publication", en: "Publishing" } },
  { id: "panel.history", menu: "view", shortcut: "Alt+Shift+6", title: { fr: "Versions", en: "History" } },
  {
    id: "panel.terms",
    menu: "view",
    shortcut: "Alt+Shift+7",
    title: { fr: "Aides à la traduction", en: "Translation aids" },
  },
  {
    id: "pair.done",
    menu: "story",
    shortcut: "Mod+Alt+V",
    title: { fr: "Paragraphe traduit ou à revoir", en: "Paragraph done or draft" },
  },
  {
    id: "pair.more",
    menu: "story",
    shortcut: "Mod+Alt+I",
    title: { fr: "Lier aussi au paragraphe source suivant", en: "Link to the next source paragraph too" },
  },
  {
    id: "pair.less",
    menu: "story",
    shortcut: "Mod+Alt+Shift+I",
    title: { fr: "Délier du dernier paragraphe source", en: "Unlink from the last source paragraph" },
  },
  {
    id: "pair.next",
    menu: "story",
    shortcut: "Mod+Alt+J",
    title: { fr: "Lier au paragraphe source suivant", en: "Link to the next source paragraph" },
  },
  {
    id: "pair.previous",
    menu: "story",
    shortcut: "Mod+Alt+Shift+J",
    title: { fr: "Lier au paragraphe source précédent", en: "Link to the previous source paragraph" },
  },
  {
    id: "pair.join",
    menu: "story",
    shortcut: "Mod+Alt+U",
    title: { fr: "Lier avec le paragraphe d’avant", en: "Link together with the paragraph before" },
  },
  {
    id: "pair.drop",
    menu: "story",
    shortcut: "Mod+Alt+D",
    title: { fr: "Ne pas traduire le paragraphe source suivant", en: "Leave the next source paragraph out" },
  },
  {
    id: "pair.free",
    menu: "story",
    shortcut: "Mod+Alt+Shift+D",
    title: { fr: "Paragraphe ajouté, sans source", en: "Paragraph of its own, without a source" },
  },
  {
    id: "source.figures",
    menu: "story",
    shortcut: "Alt+V",
    title: { fr: "Reprendre les nouveaux chiffres de la source", en: "Take the source’s new figures" },
  },
  {
    id: "source.follow",
    menu: "story",
    shortcut: "Alt+Shift+V",
    title: { fr: "Changement de la source repris", en: "Change of the source followed" },
  },
  { id: "finding.next", menu: "go", shortcut: "F8", title: { fr: "Remarque suivante", en: "Next finding" } },
  {
    id: "finding.previous",
    menu: "go",
    shortcut: "Shift+F8",
    title: { fr: "Remarque précédente", en: "Previous finding" },
  },
  {
    id: "finding.fix",
    menu: "story",
    shortcut: "Alt+Enter",
    title: { fr: "Corriger la remarque", en: "Mend the finding" },
  },
  { id: "editor.crosshead", menu: "edit", shortcut: "Mod+Alt+2", title: { fr: "Intertitre", en: "Crosshead" } },
  { id: "editor.paragraph", menu: "edit", shortcut: "Mod+Alt+0", title: { fr: "Paragraphe", en: "Paragraph" } },
  { id: "editor.quote", menu: "edit", shortcut: "Mod+Alt+3", title: { fr: "Citation", en: "Quote" } },
  { id: "editor.bullets", menu: "edit", shortcut: "Mod+Alt+4", title: { fr: "Liste à puces", en: "Bullet list" } },
  { id: "editor.numbers", menu: "edit", shortcut: "Mod+Alt+5", title: { fr: "Liste numérotée", en: "Numbered list" } },
  {
    id: "editor.ticker",
    menu: "edit",
    shortcut: "Mod+Alt+T",
    title: { fr: "Insérer une valeur", en: "Insert a ticker" },
  },
  { id: "editor.figure", menu: "edit", title: { fr: "Insérer une image…", en: "Insert a picture…" } },
  { id: "editor.table", menu: "edit", title: { fr: "Insérer un tableau", en: "Insert a table" } },
  { id: "editor.factbox", menu: "edit", shortcut: "Mod+Alt+6", title: { fr: "Encadré", en: "Factbox" } },
  {
    id: "table.rowBelow",
    menu: "edit",
    shortcut: "Mod+Alt+ArrowDown",
    title: { fr: "Tableau : ligne au-dessous", en: "Table: row below" },
  },
  {
    id: "table.columnAfter",
    menu: "edit",
    shortcut: "Mod+Alt+ArrowRight",
    title: { fr: "Tableau : colonne à droite", en: "Table: column to the right" },
  },
  { id: "table.removeRow", menu: "edit", title: { fr: "Tableau : supprimer la ligne", en: "Table: remove the row" } },
  {
    id: "table.removeColumn",
    menu: "edit",
    title: { fr: "Tableau : supprimer la colonne", en: "Table: remove the column" },
  },
  { id: "editor.link", menu: "edit", shortcut: "Mod+Alt+K", title: { fr: "Lien…", en: "Link…" } },
  { id: "edit.find", menu: "edit", shortcut: "Mod+F", title: { fr: "Chercher et remplacer", en: "Find and replace" } },
  {
    id: "story.typography",
    menu: "story",
    shortcut: "Mod+Alt+Y",
    title: { fr: "Typographie maison…", en: "House typography…" },
  },
  {
    id: "story.addTerm",
    menu: "story",
    shortcut: "Mod+Alt+G",
    title: { fr: "Ajouter au glossaire…", en: "Add to the glossary…" },
  },
  {
    id: "machine.translate",
    menu: "story",
    shortcut: "Mod+Alt+M",
    title: { fr: "Proposition de la machine", en: "The machine’s proposal" },
  },
  {
    id: "spelling.next",
    menu: "edit",
    shortcut: "F7",
    title: { fr: "Mot suivant à corriger", en: "Next word to correct" },
  },
  {
    id: "spelling.suggest",
    menu: "edit",
    shortcut: "Mod+.",
    title: { fr: "Corriger ce mot", en: "Correct this word" },
  },
  {
    id: "memory.insert1",
    menu: "story",
    shortcut: "Mod+Alt+7",
    title: { fr: "Mémoire\u00a0: insérer la première proposition", en: "Memory: insert the first match" },
  },
  {
    id: "memory.insert2",
    menu: "story",
    shortcut: "Mod+Alt+8",
    title: { fr: "Mémoire\u00a0: insérer la deuxième proposition", en: "Memory: insert the second match" },
  },
  {
    id: "memory.insert3",
    menu: "story",
    shortcut: "Mod+Alt+9",
    title: { fr: "Mémoire\u00a0: insérer la troisième proposition", en: "Memory: insert the third match" },
  },
  {
    id: "memory.accept",
    menu: "story",
    shortcut: "Mod+Alt+A",
    title: { fr: "Accepter les chiffres soulignés", en: "Accept the underlined figures" },
  },
  {
    id: "view.blanks",
    menu: "view",
    shortcut: "Mod+Alt+B",
    title: { fr: "Montrer les espaces insécables", en: "Show no-break spaces" },
  },
  { id: "go.wire", menu: "go", shortcut: "Alt+1", title: { fr: "Fil", en: "Wire" } },
  { id: "go.mine", menu: "go", shortcut: "Alt+2", title: { fr: "Mes articles", en: "My stories" } },
  { id: "go.toTranslate", menu: "go", shortcut: "Alt+3", title: { fr: "À traduire", en: "To translate" } },
  { id: "go.desk", menu: "go", shortcut: "Alt+4", title: { fr: "Desk", en: "Desk" } },
  { id: "go.scheduled", menu: "go", shortcut: "Alt+5", title: { fr: "Programmés", en: "Scheduled" } },
  { id: "go.published", menu: "go", shortcut: "Alt+6", title: { fr: "Publiés", en: "Published" } },
  { id: "go.outbox", menu: "go", shortcut: "Alt+7", title: { fr: "Envois", en: "Outbox" } },
  { id: "go.spiked", menu: "go", shortcut: "Alt+8", title: { fr: "Écartés", en: "Spiked" } },
  { id: "go.settings", menu: "go", shortcut: "Mod+,", title: { fr: "Réglages", en: "Settings" } },
  {
    id: "tab.next",
    menu: "go",
    shortcut: "Mod+Alt+PageDown",
    title: { fr: "Onglet suivant", en: "Next tab" },
  },
  {
    id: "tab.previous",
    menu: "go",
    shortcut: "Mod+Alt+PageUp",
    title: { fr: "Onglet précédent", en: "Previous tab" },
  },
  { id: "tab.close", menu: "go", shortcut: "Mod+Alt+W", title: { fr: "Fermer l’onglet", en: "Close the tab" } },
  {
    id: "tab.beside",
    menu: "view",
    shortcut: "Mod+Alt+S",
    title: { fr: "Deux articles côte à côte", en: "Two stories side by side" },
  },
  {
    id: "tab.other",
    menu: "view",
    shortcut: "Mod+Alt+O",
    title: { fr: "Passer à l’autre article", en: "To the other story" },
  },
  { id: "view.theme", menu: "view", shortcut: "Mod+Alt+L", title: { fr: "Clair ou sombre", en: "Light or dark" } },
  { id: "help.shortcuts", menu: "help", shortcut: "F1", title: { fr: "Raccourcis clavier", en: "Keyboard shortcuts" } },
] as const;

export const COMMANDS: readonly CommandSpec[] = TABLE;
