// One message, as a phone would draw it. Everything from outside becomes text nodes, never markup.

import { photoUrl } from "/page/api.js";

export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

// An http(s) address that a browser can open; null for everything else, javascript: above all.
export function web(url) {
  try {
    const address = new URL(url);
    return /^https?:$/.test(address.protocol) ? address : null;
  } catch { return null; }
}

const button = { role: "button", tabindex: 0 };

function wrap(entity, text, act) {
  switch (entity.type) {
    case "bold": return element("b");
    case "italic": return element("i");
    case "underline": return element("u");
    case "strikethrough": return element("s");
    case "code": return element("code");
    case "pre": return element("pre");
    case "spoiler": return element("span", { class: "spoiler", ...button, onclick: (event) => event.currentTarget.classList.add("seen") });
    case "blockquote": return element("blockquote");
    case "expandable_blockquote":
      return element("blockquote", { class: "folded", ...button, onclick: (event) => event.currentTarget.classList.toggle("folded") });
    case "text_link": return link(entity.url, act);
    case "url": return link(web(text) ? text : `http://${text}`, act);
    case "bot_command": return element("span", { class: "command", ...button, onclick: () => act.command(text) });
    default: return element("span");
  }
}

function link(url, act) {
  return element("a", { href: web(url)?.href, target: "_blank", rel: "noopener noreferrer", onclick: (event) => act.follow(event, url) });
}

const afterQuote = (node) => node.lastChild?.nodeName === "BLOCKQUOTE";

// Entities count UTF-16 units, and so do JavaScript's strings; they nest and never overlap otherwise.
export function formatted(text, entities, act) {
  const root = document.createDocumentFragment();
  const order = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  const open = [{ node: root, end: text.length }];
  let at = 0;
  const writeTo = (end) => {
    while (at < end) {
      const top = open[open.length - 1];
      const stop = Math.min(end, top.end);
      // a quote is a block of its own: the line break behind it would make an empty line
      const from = afterQuote(top.node) && text[at] === "\n" ? at + 1 : at;
      if (stop > from) top.node.append(text.slice(from, stop));
      at = Math.max(at, stop);
      if (at >= top.end && open.length > 1) open.pop();
    }
    while (open.length > 1 && open[open.length - 1].end <= at) open.pop();
  };
  for (const entity of order) {
    writeTo(entity.offset);
    const node = wrap(entity, text.slice(entity.offset, entity.offset + entity.length), act);
    open[open.length - 1].node.append(node);
    open.push({ node, end: Math.min(entity.offset + entity.length, open[open.length - 1].end) });
  }
  writeTo(text.length);
  return root;
}

export const plain = (message) =>
  message.text ?? message.caption ?? (message.photo ? "Photo" : "Message");

function keyboard(message, act) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  return element("div", { class: "keys" }, ...rows.map((row) => element("div", {}, ...row.map((key) =>
    element("button", {
      type: "button", class: key.url ? "out" : null, title: key.text,
      onclick: (event) => (key.url ? act.follow(event, key.url) : act.press(message, key, event.currentTarget)),
    }, key.text)))));
}

function preview(message) {
  const options = message.link_preview_options ?? {};
  if (message.photo || options.is_disabled) return null;
  const found = [...(message.entities ?? [])].find((entity) => entity.type === "url" || entity.type === "text_link");
  const url = options.url ?? found?.url ?? (found && message.text.slice(found.offset, found.offset + found.length));
  const address = web(url);
  if (!address) return null;
  return element("a", { class: "preview", href: address.href, target: "_blank", rel: "noopener noreferrer" },
    element("b", {}, address.hostname.replace(/^www\./, "")), address.pathname.slice(0, 90));
}

const time = (seconds) => new Date(seconds * 1000).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });

export function bubble(message, mine, act) {
  const photo = message.photo?.[message.photo.length - 1];
  const text = message.text ?? message.caption ?? "";
  const entities = message.entities ?? message.caption_entities;
  const picture = photo && element("img", {
    class: "photo", src: photoUrl(photo), alt: text.split("\n")[0] || "Photo", width: photo.width, height: photo.height,
    onclick: (event) => event.currentTarget.classList.toggle("whole"),
  });
  const words = element("div", { class: "words" }, formatted(text, entities, act),
    element("span", { class: "when" }, (message.edit_date ? "edited " : "") + time(message.date)));
  const body = [picture, words];
  if (message.show_caption_above_media) body.reverse();
  const quoted = message.reply_to_message && element("div", { class: "quoted" }, plain(message.reply_to_message));
  return element("article", { class: `message${mine ? " mine" : ""}${photo ? " has-photo" : ""}${message.reply_markup ? " has-keys" : ""}`, "data-id": message.message_id },
    element("div", { class: "bubble" }, quoted, ...body.filter(Boolean), preview(message)),
    element("button", { type: "button", class: "answer-with", title: "Reply", "aria-label": "Reply to this message", onclick: () => act.reply(message) }, arrow()),
    keyboard(message, act));
}

function arrow() {
  const space = "http://www.w3.org/2000/svg";
  const picture = document.createElementNS(space, "svg");
  const path = document.createElementNS(space, "path");
  picture.setAttribute("viewBox", "0 0 24 24");
  path.setAttribute("d", "M10 6l-6 6 6 6M4 12h9a7 7 0 0 1 7 7");
  picture.append(path);
  return picture;
}
