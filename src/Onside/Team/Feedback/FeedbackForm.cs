using System.ComponentModel.DataAnnotations;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Activities;

namespace Onside.Team.Feedback;

public class FeedbackForm
{
    [Required(ErrorMessage = "Write what you want to say."), MaxLength(Feedback.Longest)]
    public string? Text { get; set; }

    // Today, when nothing is said.
    [InOurTime]
    public DateOnly? On { get; set; }

    // It was said in a talk; what is written is the note of it.
    public bool IsSpoken { get; set; }

    public int? Version { get; set; }

    public DateOnly Day(Complaint complain, DateOnly today) =>
        (On ?? today) is var day && day <= today ? day : throw complain(nameof(On), $"This day is still to come. Write it down when you have talked.");

    public static FeedbackForm From(Feedback feedback) => new() { Text = feedback.Text, On = feedback.On, IsSpoken = feedback.IsSpoken };
}
