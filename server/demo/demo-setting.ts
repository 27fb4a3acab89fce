/** By this setting a database is known as a demo's; a real one never has it. */
export const DEMO_SETTING = "demo";
