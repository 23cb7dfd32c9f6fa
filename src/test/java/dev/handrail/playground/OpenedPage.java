package dev.handrail.playground;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The playground's page in a browser window, by what a person finds on it. */
final class OpenedPage implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    OpenedPage(BrowserContext context, String address) {
        this.context = context;
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onDialog(dialog -> {
            complaints.add("a script opened a dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.navigate(address);
    }

    Page page() {
        return page;
    }

    /** What scripts and the browser complained about. */
    List<String> complaints() {
        return complaints;
    }

    void actAs(String name) {
        button("Act as " + name).click();
    }

    /** The box one types into, of a conversation as a person sees it. */
    Locator composer(String conversation, String person) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Message to " + conversation + " as " + person));
    }

    /** The messages of a conversation as a person sees it. */
    Locator log(String conversation, String person) {
        return page.getByRole(AriaRole.LOG, new Page.GetByRoleOptions().setName(conversation + ", as " + person));
    }

    /** The first button whose name begins or is like that. */
    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    Locator theme() {
        return page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Theme"));
    }

    /** How bright the ground of the page is, from 0 (black) to 255 (white). */
    double brightness() {
        return ((Number) page.evaluate("""
                () => {
                  const [red, green, blue] = getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number);
                  return (red + green + blue) / 3;
                }""")).doubleValue();
    }

    /** By how many pixels the page is wider than its window. */
    int overhang() {
        return ((Number) page.evaluate("() => document.documentElement.scrollWidth - innerWidth")).intValue();
    }

    @Override
    public void close() {
        context.close();
    }
}
