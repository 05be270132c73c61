export const watchEn = {
  "watch.filter": "My lists",
  "watch.all": "All instruments",
  "watch.title": "My lists",
  "watch.list": "List",
  "watch.new": "New list…",
  "watch.name": "Name of the list",
  "watch.add_zero": "All are on it",
  "watch.add_one": "Add {{count}} instrument",
  "watch.add_other": "Add {{count}} instruments",
  "watch.added": "“{{name}}” is up to date.",
  "watch.remove": "Delete the list “{{name}}”",
  "watch.addTo": "Add to “{{name}}”",
  "watch.text":
    "A list narrows the wire to items that name one of its instruments. Lists are begun from a story’s tickers.",
} as const;
