using Onside.Platform.Access;
using Onside.Platform.Web;

namespace Onside.Shared.Ui.StyleGuide;

// Every component in both themes: what a new page is made of.
public static class ShowStyleGuide
{
    public static Page<StyleGuidePage, View> Get() => new(new("Every component, in both themes"));

    public static void MapStyleGuide(this IEndpointRouteBuilder app) => app.MapGet("/style-guide", Get).ForReaders();

    public record View(string About);
}
