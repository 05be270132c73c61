/**
 * How readers see a story: a finance portal's page, calm and legible, by system fonts, light and dark. The public site
 * and the desk's preview use this same text; the preview's frame is allowed it by its hash, so it is never put together.
 */
export const ARTICLE_STYLE = `
:root{--bg:#f4f5f7;--paper:#fff;--ink:#14171c;--ink-2:#474e59;--ink-3:#5c6470;--line:#dde1e7;--brand:#0d2f5e;--link:#0a4aa8;--up:#13693c;--down:#ab1f17;--chip:#eef3ee;--chip-line:#c9d8c9;--note:#fff6df;--note-line:#c98a1b;
--serif:Charter,"Source Serif 4","Bitstream Charter",Georgia,"DejaVu Serif",serif;--sans:Inter,"Segoe UI",system-ui,-apple-system,"DejaVu Sans",sans-serif;--mono:ui-monospace,"DejaVu Sans Mono",monospace}
@media (prefers-color-scheme:dark){:root{--bg:#14161a;--paper:#1b1e23;--ink:#eceef2;--ink-2:#bcc2cc;--ink-3:#a0a8b4;--line:#31363f;--brand:#0b2547;--link:#8ab4f8;--up:#6fcf97;--down:#f28b82;--chip:#232c25;--chip-line:#3a4a3d;--note:#332a17;--note-line:#d9a441}}
*{box-sizing:border-box}body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.5 var(--sans)}
a{color:var(--link);text-decoration:none}a:hover,a:focus-visible{text-decoration:underline}:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-9999px}.skip:focus{left:8px;top:8px;background:var(--paper);padding:8px 12px;z-index:1}
.inner{max-width:1120px;margin:0 auto;padding:0 24px}
.site{background:var(--brand);color:#fff}.site .inner{display:flex;align-items:baseline;gap:20px;min-height:60px;padding-top:14px;padding-bottom:14px;flex-wrap:wrap}
.brand{font:700 25px/1.2 var(--serif);color:#fff;letter-spacing:.005em}.tagline{font-size:13px;color:#d3deee}
.columns{display:grid;grid-template-columns:minmax(0,1fr) 300px;gap:32px;padding-top:28px;padding-bottom:64px;align-items:start}
@media (max-width:880px){.columns{grid-template-columns:minmax(0,1fr)}}
.story{background:var(--paper);border:1px solid var(--line);border-radius:4px;padding:36px 44px 40px}
@media (max-width:600px){.story{padding:24px 20px}}
.story h1{font:700 34px/1.18 var(--serif);letter-spacing:-.01em;margin:0 0 14px;text-wrap:balance}
.story .deck{font:19px/1.45 var(--serif);color:var(--ink-2);margin:0 0 14px}
.provider,.story .byline{margin:0;color:var(--ink-3);font-size:14px;font-variant-numeric:tabular-nums}
.story .byline{margin-top:2px}
.note{margin:18px 0 0;padding:10px 14px;background:var(--note);border-left:3px solid var(--note-line);font-size:15px}
.body{margin-top:24px;max-width:66ch}.body p,.body blockquote,.body li{font:18px/1.62 var(--serif);margin:0 0 1em}
.dateline{font-variant-caps:normal}.body .crosshead{font:650 14px/1.4 var(--sans);letter-spacing:.07em;margin:1.9em 0 .8em}
.body a{text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:3px}
.body ul,.body ol{padding-left:1.3em}.body li{margin-bottom:.35em}.body blockquote{border-left:3px solid var(--line);padding-left:18px;color:var(--ink-2)}
.ric{font:.78em var(--mono);background:var(--chip);border:1px solid var(--chip-line);border-radius:4px;padding:1px 5px;white-space:nowrap}
figure{margin:26px 0}figure :is(img,video){display:block;width:100%;height:auto;border-radius:2px}figcaption{font-size:13.5px;line-height:1.45;color:var(--ink-2);margin-top:8px}figcaption .credit{color:var(--ink-3)}
.sign-off{font:italic 16px/1.55 var(--serif);color:var(--ink-2);margin:24px 0 0;max-width:66ch}
.values,.related{margin-top:34px;border-top:2px solid var(--ink);padding-top:10px}.values h2,.related h2,aside h2{font:650 15px var(--sans);margin:0 0 6px}
.values table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums;font-size:15px}.values th,.values td{padding:9px 0 9px 12px;border-bottom:1px solid var(--line);text-align:right;font-weight:400;white-space:nowrap}
.values th{text-align:left;padding-left:0;font-weight:550;white-space:normal}.values .code{font:12px var(--mono);color:var(--ink-3);margin-left:6px}.values .venue{text-align:left;color:var(--ink-3)}.values .sessions{color:var(--ink-3);padding-top:0;padding-bottom:0}.values .sessions svg{vertical-align:middle}.values .when{margin:8px 0 0;color:var(--ink-3);font-size:13px}
@media (max-width:600px){.inner{padding:0 14px}.values table{font-size:13px}.values th,.values td{padding-left:7px}.values .code{display:block;margin:0}.values .venue{white-space:normal}}
.figures{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums;font-size:15px;margin:0 0 18px}.figures th,.figures td{padding:6px 10px;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}.figures .number{text-align:right;white-space:nowrap}
.body .embed{margin:22px 0}.body .embed a{display:block;padding:12px 16px;border:1px solid var(--line);border-left:3px solid var(--link);border-radius:4px;font:600 16px/1.4 var(--sans);text-decoration:none;overflow-wrap:anywhere}
.body .factbox{margin:26px 0;padding:16px 20px 6px;border-top:2px solid var(--ink);background:var(--bg)}.body .factbox p,.body .factbox li{font-size:16px;line-height:1.55}.body .factbox h2{border:0;padding:0;margin:0 0 10px;font:650 16px/1.4 var(--sans)}
.up{color:var(--up)}.down{color:var(--down)}
.related ul,.latest,.quotes{list-style:none;margin:0;padding:0}.related li{padding:11px 0;border-bottom:1px solid var(--line)}.related a,.related .title{font:600 17px/1.35 var(--serif)}.related .stamp{color:var(--ink-3);font-size:13px;font-variant-numeric:tabular-nums;margin-left:6px}.related p{margin:4px 0 0;font-size:14.5px;color:var(--ink-2)}
aside{background:var(--paper);border:1px solid var(--line);border-radius:4px;padding:18px 20px}
.latest li{display:grid;grid-template-columns:46px 1fr;gap:8px;padding:9px 0;border-top:1px solid var(--line);font-size:14px;line-height:1.4}.latest time{color:var(--ink-3);font-variant-numeric:tabular-nums}
.quotes li{display:grid;grid-template-columns:1fr auto 62px;gap:10px;padding:8px 0;border-top:1px solid var(--line);font-size:13.5px;font-variant-numeric:tabular-nums}.quotes span:nth-child(n+2){text-align:right;white-space:nowrap}
.section{font:650 15px var(--sans);margin:0 0 12px;padding-bottom:8px;border-bottom:2px solid var(--ink)}
.lead h2{font:700 31px/1.2 var(--serif);margin:0 0 8px;text-wrap:balance}.card{border-top:1px solid var(--line);padding-top:16px;margin-top:18px}.card h2{font:650 20px/1.3 var(--serif);margin:0 0 4px}.lead h2 a,.card h2 a{color:var(--ink)}.deck{color:var(--ink-2);margin:0 0 6px}.empty{color:var(--ink-2)}
@media print{:root{--bg:#fff;--paper:#fff;--ink:#000;--ink-2:#222;--ink-3:#444;--link:#000}body{background:none;font-size:11pt}.site,.side,.skip{display:none}.columns{display:block;padding:0}.inner{max-width:none;padding:0}.story{border:0;padding:0}.story h1{font-size:22pt}.body p,.body blockquote,.body li{font-size:11.5pt}h1,h2,.crosshead{break-after:avoid}figure,tr,.sign-off{break-inside:avoid}p,li{orphans:2;widows:2}}
`;
