import type { ComponentChildren } from 'preact';

/** Icons on a grid of 20, drawn by strokes in the colour of the text. Those that point are mirrored by the stylesheet. */
function icon(paths: ComponentChildren, pointing = false) {
  return () => (
    <svg
      class={pointing ? 'pointing' : undefined}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {paths}
    </svg>
  );
}

export const CloseIcon = icon(<path d="m5 5 10 10M15 5 5 15" />);
export const CopyIcon = icon(<path d="M7 7V4h9v9h-3M4 7h9v9H4z" />);
export const DoneIcon = icon(<path d="m4 10.5 4 4 8-9" />);
export const DownIcon = icon(<path d="m5 8 5 5 5-5" />);
export const UpIcon = icon(<path d="m5 12 5-5 5 5" />);
export const ExportIcon = icon(<path d="M10 3v9m-3.500-3.500L10 12l3.500-3.500M4 13v3h12v-3" />);
export const OptionsIcon = icon(<path d="M3 6h7m4 0h3M3 14h3m4 0h7M12 4v4M8 12v4" />);
export const PanelIcon = icon(<path d="M3 4h14v12H3zM12 4v12" />, true);
export const SearchIcon = icon(<path d="M9 4a5 5 0 1 1 0 10A5 5 0 0 1 9 4zm3.700 8.700L16.500 16.500" />);
export const WrongIcon = icon(<path d="M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM5.100 5.100l9.800 9.800" />);
export const EditIcon = icon(<path d="M4 16v-3l9-9 3 3-9 9zM11 6l3 3" />);
export const DeleteIcon = icon(<path d="M4 6h12M8 6V4h4v2M6 6l.7 10h6.600L14 6" />);
