using Onside.Platform.Web;

namespace Onside.Shared.Ui;

public static class Ui
{
    // Icons are drawn in static fragments, so they are told once where their sprite is.
    public static void UseUi(this WebApplication app) =>
        Icon.Sprite = app.Services.GetRequiredService<WebFiles>().Of("assets/icons.svg");
}
