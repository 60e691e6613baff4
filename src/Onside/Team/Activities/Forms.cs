using System.ComponentModel.DataAnnotations;
using Onside.Platform.Web;

namespace Onside.Team.Activities;

// What is typed of each kind. Text is rich text as HTML, or plain text.
public class NoteForm
{
    public const int LongestText = 40_000;

    [Required(ErrorMessage = "A note needs some words."), MaxLength(LongestText), DataType(DataType.Html)]
    public string? Text { get; set; }

    [InOurTime]
    public DateTime? RemindMeAt { get; set; }

    // The company's own fields, by their keys.
    public Loose? Fields { get; set; }

    public int? Version { get; set; }
}

public class CommentForm
{
    [Required(ErrorMessage = "A comment needs some words."), MaxLength(NoteForm.LongestText), DataType(DataType.Html)]
    public string? Text { get; set; }

    public int? Version { get; set; }
}

public class CallForm
{
    public CallDirection Direction { get; set; }

    public CallOutcome Outcome { get; set; }

    [MaxLength(120)]
    public string? With { get; set; }

    // A contact's id: its name then stands for With.
    public Guid? ContactId { get; set; }

    // Now, when nothing is said.
    [InOurTime]
    public DateTime? StartedAt { get; set; }

    [Range(0, 1440)]
    public int? Minutes { get; set; }

    [MaxLength(NoteForm.LongestText), DataType(DataType.Html)]
    public string? Text { get; set; }

    [InOurTime]
    public DateTime? RemindMeAt { get; set; }

    // The company's own fields, by their keys.
    public Loose? Fields { get; set; }

    public int? Version { get; set; }
}

public class MeetingForm
{
    [Required(ErrorMessage = "Say what it is about."), MaxLength(200)]
    public string? Title { get; set; }

    [Required(ErrorMessage = "Say when it begins."), InOurTime]
    public DateTime? StartsAt { get; set; }

    [Range(5, 2880)]
    public int Minutes { get; set; } = 30;

    [MaxLength(200)]
    public string? Place { get; set; }

    // Those of us who take part.
    public List<Guid> People { get; set; } = [];

    public ReminderLead? Remind { get; set; }

    [MaxLength(NoteForm.LongestText), DataType(DataType.Html)]
    public string? Text { get; set; }

    // The company's own fields, by their keys.
    public Loose? Fields { get; set; }

    public int? Version { get; set; }
}

public class TaskForm
{
    [Required(ErrorMessage = "Say what is to be done."), MaxLength(200)]
    public string? Title { get; set; }

    [InOurTime]
    public DateOnly? DueOn { get; set; }

    // By this time of that day; without it, by the end of the day.
    public TimeOnly? DueTime { get; set; }

    // Me, when nobody is named.
    public Guid? AssigneeId { get; set; }

    public TaskPriority Priority { get; set; } = TaskPriority.Normal;

    public ReminderLead? Remind { get; set; }

    [MaxLength(NoteForm.LongestText), DataType(DataType.Html)]
    public string? Text { get; set; }

    // The company's own fields, by their keys.
    public Loose? Fields { get; set; }

    public int? Version { get; set; }
}

// A slip of the keyboard makes a date of the year 20266; no clock change is known there either.
[AttributeUsage(AttributeTargets.Property)]
public sealed class InOurTimeAttribute : ValidationAttribute
{
    public InOurTimeAttribute() => ErrorMessage = "This date is too far away.";

    public override bool IsValid(object? value) => value switch
    {
        DateTime at => Holds(DateOnly.FromDateTime(at)),
        DateOnly day => Holds(day),
        _ => true,
    };

    public static bool Holds(DateOnly day) => day.Year is >= 1970 and < 2200;
}
