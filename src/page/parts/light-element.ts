import { LitElement } from 'lit';

/** An element whose content is part of the page itself: one style sheet for all, and names that point across elements. */
export class LightElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
