using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Onside.Team.Objectives;

// Values are kept in whole thousandths.
public static class Measure
{
    public const decimal Largest = 1_000_000_000_000m;

    public static long? Milli(decimal? value) => value is { } known ? decimal.ToInt64(known * 1000m) : null;

    public static decimal? Value(long? milli) => milli is { } known ? known / 1000m : null;

    public static string Text(long? milli) => Value(milli)?.ToString("0.###", CultureInfo.InvariantCulture) ?? "";

    public static string Said(decimal value, string? unit) => $"{value.ToString("#,##0.###", CultureInfo.CurrentCulture)}{(unit is null ? "" : $" {unit}")}";

    // How much of the way from where it began to where it is to go, in whole percent; more than all of it is all, going back is none.
    public static int? Percent(decimal? baseline, decimal? target, decimal? current) =>
        baseline is { } from && target is { } to && current is { } now && from != to ? (int)decimal.Floor(Math.Clamp((now - from) / (to - from), 0, 1) * 100) : null;
}

// A number as far as it can be kept exactly.
[AttributeUsage(AttributeTargets.Property)]
public sealed class MeasuredAttribute : ValidationAttribute
{
    public MeasuredAttribute() => ErrorMessage = "At most three decimals, and less than a thousand billion.";

    public override bool IsValid(object? value) => value is not decimal number || (Math.Abs(number) < Measure.Largest && decimal.Round(number, 3) == number);
}
