export const keysEn = {
  "keys.title": "Keyboard shortcuts",
  "keys.text": "Choose a shortcut, then type the keys you want: Escape leaves it as it was, Backspace takes it away.",
  "keys.none": "none",
  "keys.type": "Type the keys…",
  "keys.change": "{{command}}: {{keys}}. Change the shortcut",
  "keys.reset": "Reset the shortcut of “{{command}}”",
  "keys.resetAll": "Reset all",
  "keys.conflict": "Also: {{commands}}",
  "keys.taken": "“{{keys}}” is needed for writing or by the system.",
  "keys.print": "Print",
  "keys.toSettings": "Change the shortcuts",
} as const;
