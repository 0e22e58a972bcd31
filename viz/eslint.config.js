import tseslint from "typescript-eslint";

export default tseslint.config(...tseslint.configs.strict, ...tseslint.configs.stylistic, {
    rules: {
        "@typescript-eslint/no-non-null-assertion": "off",
        "@typescript-eslint/consistent-type-definitions": ["error", "interface"],
        "max-lines": ["error", 400],
        "max-lines-per-function": ["error", 90],
        "no-console": "error",
        eqeqeq: "error",
    },
});
