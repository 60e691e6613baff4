using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Onside.Tests.Shared.Ui;

// One component, drawn as the server draws it.
public static class Drawing
{
    public static async Task<IHtmlDocument> Of<TComponent>(object parameters) where TComponent : IComponent
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var given = parameters.GetType().GetProperties().ToDictionary(property => property.Name, property => property.GetValue(parameters));
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(given))).ToHtmlString());
        return new HtmlParser().ParseDocument(html);
    }
}
