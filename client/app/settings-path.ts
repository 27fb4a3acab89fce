export const SETTINGS = "/indstillinger";

/** The settings and every page below them, for a route. */
export const SETTINGS_PATHS = "/indstillinger/*?";

/** How the unit's standups are held. */
export const STANDUP_SETTINGS = `${SETTINGS}/tavlemoede`;
