import { HostConfig } from "adaptivecards";

const foreground = (name: string) => ({
  default: `var(--card-${name})`,
  subtle: name === "default" ? "var(--card-subtle)" : `var(--card-${name})`,
  highlightColors: { default: "var(--highlight)", subtle: "var(--highlight)" },
});

const foregrounds = {
  default: foreground("default"),
  dark: foreground("default"),
  light: foreground("subtle"),
  accent: foreground("accent"),
  good: foreground("good"),
  warning: foreground("warning"),
  attention: foreground("attention"),
};

const container = (name: string) => ({
  backgroundColor: `var(--card-on-${name})`,
  borderColor: `var(--card-border-${name})`,
  foregroundColors: foregrounds,
});

/** How cards look here. Colours are the page's own variables, so that one look serves light and dark. */
export const look = new HostConfig({
  supportsInteractivity: true,
  fontFamily: "inherit",
  fontTypes: {
    default: {
      fontFamily: "inherit",
      fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
      fontWeights: { lighter: 300, default: 400, bolder: 600 },
    },
    monospace: {
      fontFamily: "ui-monospace, Consolas, 'Liberation Mono', monospace",
      fontSizes: { small: 12, default: 13, medium: 15, large: 17, extraLarge: 22 },
      fontWeights: { lighter: 300, default: 400, bolder: 600 },
    },
  },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: "var(--line)" },
  imageSizes: { small: 40, medium: 80, large: 160 },
  containerStyles: {
    default: { ...container("default"), backgroundColor: "transparent" },
    emphasis: container("emphasis"),
    good: container("good"),
    attention: container("attention"),
    warning: container("warning"),
    accent: container("accent"),
  },
  actions: {
    maxActions: 6,
    spacing: "medium",
    buttonSpacing: 0,
    showCard: { actionMode: "inline", inlineTopMargin: 12, style: "emphasis" },
    preExpandSingleShowCardAction: false,
    actionsOrientation: "horizontal",
    actionAlignment: "left",
    allowTitleToWrap: true,
  },
  inputs: {
    label: {
      inputSpacing: "small",
      requiredInputs: { weight: "bolder", suffix: " *", suffixColor: "attention" },
      optionalInputs: { weight: "bolder" },
    },
    errorMessage: { color: "attention", size: "small" },
  },
  factSet: {
    title: { color: "default", size: "default", isSubtle: true, weight: "default", wrap: true, maxWidth: 160 },
    value: { color: "default", size: "default", isSubtle: false, weight: "default", wrap: true },
    spacing: 12,
  },
  textStyles: {
    heading: { size: "large", weight: "bolder", color: "default", isSubtle: false, fontType: "default" },
    columnHeader: { weight: "bolder" },
  },
  textBlock: { headingLevel: 3 },
  adaptiveCard: { allowCustomStyle: true },
  imageSet: { imageSize: "medium", maxImageHeight: 100 },
  media: { allowInlinePlayback: false },
});
