interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly disabled?: boolean;
  /** Where the label stands elsewhere on the screen already. */
  readonly labelHidden?: boolean;
}

export function Switch({ label, on, onChange, disabled = false, labelHidden = false }: SwitchProps) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class={labelHidden ? 'visually-hidden' : undefined}>{label}</span>
    </label>
  );
}
