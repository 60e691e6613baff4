namespace Onside.Platform.Web;

// Slot: the company that works here, told by the feature that keeps it. Nothing until somebody named it.
public interface ICompanyName
{
    ValueTask<string?> Current();
}
