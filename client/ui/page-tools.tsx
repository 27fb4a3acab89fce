import { createContext, type ReactNode, useContext } from "react";
import { createPortal } from "react-dom";

/** The place in the header where a page puts what one does on it; null while there is none. */
export const PageToolsContext = createContext<HTMLElement | null>(null);

/** Shows its children in the header, wherever on the page they are written. */
export function PageTools({ children }: { readonly children: ReactNode }) {
  const place = useContext(PageToolsContext);
  return place && createPortal(children, place);
}
