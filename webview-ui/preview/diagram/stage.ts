import { element } from '../../element.ts';
import type { FrameState } from './frameState.ts';
import { PageFill } from './pageFill.ts';
import { pictureOf } from './picture.ts';
import { fitted, type Size } from './zoom.ts';
import { ZoomBox } from './zoomBox.ts';

/** Height before the first picture, in pixels. */
const firstHeight = 120;

/** The box in which a picture is shown, zoomed and moved, alone on the page if wanted. */
export class Stage {
	/** What fills the page; more can be put into it. */
	readonly frame = element('div', { class: 'diagram-frame' });
	readonly picture = element('div', { class: 'diagram-picture' });
	private readonly box = element('div', { class: 'diagram-stage', tabindex: '0', role: 'group' });
	private readonly zoomBox: ZoomBox;
	private readonly fill: PageFill;
	private readonly remember: (state: FrameState) => void;
	private readonly resizing: ResizeObserver;
	private state: FrameState;
	private size: Size | undefined;
	private width = 0;
	/** In the page, whether it fills it or not. */
	private height = 0;

	/** @param remember is told what changed of the state */
	constructor(state: FrameState, remember: (state: FrameState) => void) {
		this.state = state;
		this.remember = (change) => {
			this.state = { ...this.state, ...change };
			remember(change);
		};
		this.box.setAttribute('aria-keyshortcuts', '+ - 0 f Escape');
		this.box.append(this.picture);
		this.frame.append(this.box);
		this.setHeight(state.height ?? firstHeight);
		this.zoomBox = new ZoomBox(this.box, this.picture, (zoom) => {
			// Alone on the page it has another size, and is fitted anew each time
			if (!this.fill.isFull) {
				this.remember({ zoom });
			}
		});
		this.fill = new PageFill(this.frame, (isFull) => this.pageFilled(isFull));
		this.frame.addEventListener('keydown', (event) => this.onKey(event));
		this.resizing = new ResizeObserver(() => this.resized());
		this.resizing.observe(this.box);
	}

	/**
	 * Shows another picture in the zoom of the one before.
	 * @returns its element; undefined for what is no SVG
	 */
	show(svg: string): SVGSVGElement | undefined {
		const picture = pictureOf(svg);
		if (!picture) {
			return undefined;
		}
		this.size = picture.size;
		this.picture.replaceChildren(picture.svg);
		this.layOut();
		this.setZoom(picture.size);
		return picture.svg;
	}

	/** Gives the stage a name for those who hear it. */
	name(name: string): void {
		this.box.setAttribute('aria-label', name);
	}

	hide(isHidden: boolean): void {
		this.box.hidden = isHidden;
	}

	zoomBy(steps: number): void {
		this.zoomBox.zoomBy(steps);
	}

	fit(): void {
		this.zoomBox.fit();
	}

	togglePage(): void {
		this.fill.toggle();
	}

	/** Goes back into the page, where the frame was alone on it. */
	leavePage(): void {
		this.fill.leave();
	}

	dispose(): void {
		this.fill.leave();
		this.resizing.disconnect();
	}

	private pageFilled(isFull: boolean): void {
		const { parentElement } = this.frame;
		if (parentElement) {
			// What stands below must not move up meanwhile
			parentElement.style.minHeight = isFull ? `${this.height}px` : '';
		}
		this.box.style.height = isFull ? '' : `${this.height}px`;
		this.frame.classList.toggle('diagram-full', isFull);
		if (this.size) {
			this.setZoom(this.size);
		}
		this.box.focus({ preventScroll: true });
	}

	private onKey(event: KeyboardEvent): void {
		const { key, ctrlKey, metaKey, altKey } = event;
		if (ctrlKey || metaKey || altKey) {
			return;
		}
		if (key === 'f' || key === 'F') {
			this.fill.toggle();
		} else if (key === 'Escape' && this.fill.isFull) {
			this.fill.leave();
		} else if (!this.zoomBox.key(key)) {
			return;
		}
		event.preventDefault();
		event.stopPropagation();
	}

	/** The height does not follow the width of the page while the frame is alone on it. */
	private resized(): void {
		if (this.box.clientWidth !== this.width && !this.fill.isFull) {
			this.layOut();
		}
		this.zoomBox.place();
	}

	/** As high as the picture is in the width of the page. */
	private layOut(): void {
		this.width = this.box.clientWidth;
		if (!this.size || this.width === 0 || this.fill.isFull) {
			return;
		}
		const { scale } = fitted(this.size, { width: this.width, height: this.size.height });
		const height = Math.ceil(this.size.height * scale);
		this.setHeight(height);
		if (height !== this.state.height) {
			this.remember({ height });
		}
	}

	private setZoom(size: Size): void {
		const { isFull } = this.fill;
		this.zoomBox.set(size, isFull ? undefined : this.state.zoom, isFull);
	}

	private setHeight(height: number): void {
		this.height = height;
		this.box.style.height = `${height}px`;
	}
}
