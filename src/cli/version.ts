import manifest from '../../package.json' with { type: 'json' };

/** Version of the package, as `archspec --version` prints it. */
export const version: string = manifest.version;
