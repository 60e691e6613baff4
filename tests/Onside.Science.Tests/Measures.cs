namespace Onside.Science.Tests;

internal static class Measures
{
    public static T Value<T>(this Measure<T> measure) where T : notnull => Assert.IsType<Measure<T>.Known>(measure).Value;

    public static void IsUndefined<T>(this Measure<T> measure) where T : notnull => Assert.IsType<Measure<T>.Undefined>(measure);
}
