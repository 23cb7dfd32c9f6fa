const paths = {
  send: "M3 4.5 21 12 3 19.5 5.5 12 3 4.5ZM5.5 12H13",
  back: "M14.5 5 8 12l6.5 7",
  down: "M12 5v13M6.5 12.5 12 18l5.5-5.5",
  menu: "M4 7h16M4 12h16M4 17h16",
  close: "M6 6l12 12M18 6 6 18",
  beside: "M4 5h16v14H4zM12 5v14",
  edit: "M5 19l1-4L16 5l3 3L9 18l-4 1Z",
  remove: "M5 7h14M10 7V5h4v2M7 7l1 12h8l1-12",
  clock: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM12 8v4.5l3 1.8",
  thread: "M5 6h14v9h-8l-4 3.5V15H5z",
  warning: "M12 4 3.5 19h17L12 4ZM12 10v4.5M12 16.8v.2",
  matrix: "M4 5h16v14H4zM4 9.5h16M4 14.5h16M10 5v14",
  call: "M4 7h11v10H4zM15 11l5-3v8l-5-3",
  file: "M6 3.5h8l4 4v13H6zM14 3.5v4h4M9 12h6M9 15.5h6",
  mark: "M4 16 20 7M7 14.4V20M17 8.7V20",
} as const;

/** A drawing that says nothing to a screen reader: what it stands for is in the label beside it. */
export function icon(name: keyof typeof paths): SVGSVGElement {
  const namespace = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(namespace, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(namespace, "path");
  path.setAttribute("d", paths[name]);
  svg.append(path);
  return svg;
}
