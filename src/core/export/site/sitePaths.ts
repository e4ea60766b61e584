import { baseName } from '../../workspace/paths.ts';
import { deviceName } from '../deviceName.ts';

/**
 * Places for the files of a site: as in the workspace, with characters that every file system and web server takes, and
 * each once, also where case makes no difference.
 */
export class SitePaths {
	private readonly folder: string;
	private readonly taken = new Set<string>();
	private readonly places = new Map<string, string>();

	/** @param folder of the site in which the files come to stand */
	constructor(folder: string) {
		this.folder = folder;
	}

	/** The place of a file of the workspace. @param extension in place of its own, with its dot; its own when not given */
	add(path: string, extension?: string): string {
		const known = this.places.get(path);
		if (known !== undefined) {
			return known;
		}
		const name = baseName(path);
		const dot = name.lastIndexOf('.');
		const end = extension ?? (dot > 0 ? `.${safe(name.slice(dot + 1))}` : '');
		const stem = path.slice(0, path.length - (dot > 0 ? name.length - dot : 0));
		const plain = `${this.folder}/${stem.split('/').map(safe).join('/')}`;
		for (let i = 1; ; i++) {
			const place = `${plain}${i === 1 ? '' : `-${i}`}${end}`;
			if (!this.taken.has(place.toLowerCase())) {
				this.taken.add(place.toLowerCase());
				this.places.set(path, place);
				return place;
			}
		}
	}

	/** The place of a file that has been added. */
	of(path: string): string | undefined {
		return this.places.get(path);
	}
}

/** A part of a path. One that begins with a dot or an underscore is hidden by some web servers. */
function safe(part: string): string {
	const name = part
		.normalize('NFC')
		.replace(/[^\p{L}\p{N}._-]+/gu, '-')
		.replace(/^[._]+(?=.)/, part.startsWith('.') ? '' : '$&')
		.replace(/\.+$/, '');
	return deviceName.test(name) ? `${name}-` : name === '' ? '-' : name;
}
