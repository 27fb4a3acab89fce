import { Component, type ReactNode } from "react";

interface ErrorBoundaryProps {
  /** What stands there instead. */
  readonly broken: ReactNode;
  readonly children: ReactNode;
}

/** React offers this as a class only: what a component threw ends here. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    return this.state.isBroken ? this.props.broken : this.props.children;
  }
}
