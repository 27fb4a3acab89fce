// A worker whose run was killed would otherwise stay, and its browser with it.
process.once("disconnect", () => process.exit(1));
