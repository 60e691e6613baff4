using System.Collections.Concurrent;

namespace Onside.Platform.Web;

// Details of a refusal know their own fragment: details type to component, told by the feature that refuses.
public static class RefusalParts
{
    private static readonly ConcurrentDictionary<Type, Type> Known = new();

    public static void Show<TDetails, TComponent>() => Known[typeof(TDetails)] = typeof(TComponent);

    public static Type? For(object details) => Known.GetValueOrDefault(details.GetType());
}
