namespace Onside.Platform.Web;

public static class FieldId
{
    // Lines[0].Quantity -> Lines-0-Quantity
    public static string Of(string field) => field.Replace("].", "-", StringComparison.Ordinal).Replace('[', '-').Replace("]", "", StringComparison.Ordinal).Replace('.', '-');
}
