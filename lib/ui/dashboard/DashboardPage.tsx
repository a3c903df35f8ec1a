import { useStoredSettings } from '../view/context.ts';
import { WithSurroundings } from '../view/WithSurroundings.tsx';
import { Dashboard } from './Dashboard.tsx';

export function DashboardPage() {
  const stored = useStoredSettings();
  if (!stored) return null;
  return (
    <WithSurroundings stored={stored}>
      <Dashboard />
    </WithSurroundings>
  );
}
