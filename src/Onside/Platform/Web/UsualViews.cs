namespace Onside.Platform.Web;

// Slot: where somebody begins who asks a list for nothing in particular.
public interface IUsualViews
{
    ValueTask<string?> Of(string list);
}

public static class UsualViews
{
    // A program is never led elsewhere.
    public static RouteHandlerBuilder OpensUsual(this RouteHandlerBuilder list, string kind) => list.AddEndpointFilter(async (call, next) =>
    {
        var http = call.HttpContext;
        if (http.Request.QueryString.HasValue || http.WantsJson() || http.IsFragment())
            return await next(call);
        return await http.RequestServices.GetRequiredService<IUsualViews>().Of(kind) is { } usual ? Results.Redirect(usual) : await next(call);
    });
}
