using System.ComponentModel.DataAnnotations;
using System.Runtime.CompilerServices;

namespace Onside.Platform.Web;

// Checks a filled form: its attributes, its own rules, and text that no database can keep.
public static class FormRules
{
    public static void Check(object form, List<FieldError> errors, string prefix = "")
    {
        foreach (var field in FormShape.Of(form.GetType()))
            CheckField(form, field, prefix + field.Name, errors);
        if (form is IValidatableObject whole)
            errors.AddRange(whole.Validate(new ValidationContext(form)).Select(result =>
                new FieldError(prefix + (result.MemberNames.FirstOrDefault() ?? ""), Sentence(result.ErrorMessage!))));
    }

    private static void CheckField(object form, FormField field, string name, List<FieldError> errors)
    {
        if (errors.Any(error => error.Field == name))
            return;
        var value = field.Get(form);
        if (value is System.Collections.IList rows && field.Rows is { } row && !FormValue.IsPlain(row))
            for (var i = 0; i < Math.Min(rows.Count, FormShape.MostRows); i++)
                Check(rows[i]!, errors, $"{name}[{i}].");
        if (Complaint(value, field.MostLetters) is { } complaint)
            errors.Add(new(name, complaint));
        else if (field.Rules.FirstOrDefault(rule => rule.GetValidationResult(value, new ValidationContext(form) { MemberName = field.Name }) is not null) is { } broken)
            errors.Add(new(name, Sentence(broken)));
    }

    private static FormattableString? Complaint(object? value, int mostLetters) => value switch
    {
        string text => TextComplaint(text, mostLetters),
        Enum named when !Enum.IsDefined(named.GetType(), named) => FormValue.Complaint(named.GetType()),
        System.Collections.IList { Count: > FormShape.MostRows } => $"These are too many: at most {FormShape.MostRows}.",
        System.Collections.IList rows => rows.Cast<object>().Where(row => FormValue.IsPlain(row.GetType())).Select(row => Complaint(row, mostLetters)).FirstOrDefault(said => said is not null),
        _ => null,
    };

    public static FormattableString? TextComplaint(string text, int most) =>
        text.Length > most ? $"This is too long: at most {most} characters."
        : text.Contains('\0') || HasLoneSurrogate(text) ? (FormattableString)$"This contains a character that cannot be stored."
        : null;

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                return true;
            i++;
        }
        return false;
    }

    private static FormattableString Sentence(ValidationAttribute rule) => rule switch
    {
        { ErrorMessage: { } said } => Sentence(said),
        RequiredAttribute => $"Please fill this in.",
        EmailAddressAttribute => $"This is not an e-mail address.",
        RangeAttribute range => $"This must be between {range.Minimum} and {range.Maximum}.",
        MinLengthAttribute least => $"This must have at least {least.Length} characters.",
        _ => $"This value does not fit here.",
    };

    private static FormattableString Sentence(string said) => FormattableStringFactory.Create(said);
}
