// Stands for a script of the page where the page is not built.
