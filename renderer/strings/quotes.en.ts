export const quotesEn = {
  "quotes.title": "Prices",
  "quotes.text":
    "A JSON service gives the prices of associated values. Without one they are typed by hand. The key stays in the system’s vault, or in a file that only you can read.",
  "quotes.name": "Name of the service",
  "quotes.key": "Key (optional)",
  "quotes.keyKept": "Key (kept; leave empty to keep it)",
  "quotes.url": "Address, with {ric} in the place of the code",
  "quotes.badUrl": "It takes an https address that contains {ric}.",
  "quotes.price": "Where the price stands",
  "quotes.currency": "Where the currency stands",
  "quotes.change": "Where the change stands, in %",
  "quotes.at": "Where the time stands",
  "quotes.forget": "Forget this service",
} as const;
